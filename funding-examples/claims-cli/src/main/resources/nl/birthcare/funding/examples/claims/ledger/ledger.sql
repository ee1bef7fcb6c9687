-- The statements of the ledger, for SQLite and PostgreSQL alike. They select and insert; sums are the library's.

-- create
CREATE TABLE ledger (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE policy (sha256 TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE booking (
  id BIGINT PRIMARY KEY, kind TEXT NOT NULL, booked_on TEXT NOT NULL, delivery TEXT, closed_year BIGINT,
  policy TEXT NOT NULL, agreements TEXT NOT NULL, totals TEXT NOT NULL);
CREATE TABLE declaration (id INTEGER PRIMARY KEY, booking BIGINT NOT NULL, client BIGINT NOT NULL, document TEXT NOT NULL);
CREATE TABLE name (declaration BIGINT NOT NULL, hash BIGINT NOT NULL, client BIGINT NOT NULL);
CREATE TABLE receipt (declaration BIGINT NOT NULL, booking BIGINT NOT NULL, document TEXT NOT NULL)

-- index
CREATE INDEX declaration_client ON declaration (client, id);
CREATE INDEX name_declaration ON name (declaration, hash);
CREATE INDEX name_hash ON name (hash, client, declaration);
CREATE INDEX receipt_declaration ON receipt (declaration, booking)

-- upgrade-from-1
ALTER TABLE declaration RENAME TO declaration_of_form_1;
DROP INDEX declaration_client;
CREATE TABLE declaration (id INTEGER PRIMARY KEY, booking BIGINT NOT NULL, client BIGINT NOT NULL, document TEXT NOT NULL);
INSERT INTO declaration (id, booking, client, document) SELECT id, booking, client, document FROM declaration_of_form_1 ORDER BY id;
DROP TABLE declaration_of_form_1;
CREATE INDEX declaration_client ON declaration (client, id)

-- value
SELECT value FROM ledger WHERE name = ?

-- remove-value
DELETE FROM ledger WHERE name = ?

-- add-value
INSERT INTO ledger (name, value) VALUES (?, ?)

-- policy
SELECT document FROM policy WHERE sha256 = ?

-- add-policy
INSERT INTO policy (sha256, document) VALUES (?, ?)

-- bookings
SELECT id, kind, booked_on, delivery, closed_year, policy, agreements, totals FROM booking ORDER BY id

-- add-booking
INSERT INTO booking (id, kind, booked_on, delivery, closed_year, policy, agreements, totals) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- last-declaration
SELECT id FROM declaration ORDER BY id DESC LIMIT 1

-- add-declaration
INSERT INTO declaration (id, booking, client, document) VALUES (?, ?, ?, ?)

-- add-name
INSERT INTO name (declaration, hash, client) VALUES (?, ?, ?)

-- add-receipt
INSERT INTO receipt (declaration, booking, document) VALUES (?, ?, ?)

-- clients
SELECT client, id FROM declaration WHERE id > ? AND NOT EXISTS (
  SELECT 1 FROM declaration earlier
  WHERE earlier.client = declaration.client AND earlier.id > ? AND earlier.id < declaration.id)
ORDER BY id LIMIT 5000

-- clients-sharing-names
SELECT client, MIN(declaration) FROM name
WHERE +declaration <= ? AND hash IN (SELECT hash FROM name WHERE declaration > ?)
  AND client NOT IN (SELECT client FROM declaration WHERE id > ?)
GROUP BY client ORDER BY 2

-- clients-that-share-names
SELECT DISTINCT client FROM name WHERE hash IN (SELECT hash FROM name GROUP BY hash HAVING MIN(client) < MAX(client)) LIMIT ?

-- clients-named
SELECT DISTINCT client FROM name WHERE hash = ? ORDER BY 1

-- client
SELECT declaration.id, declaration.document, receipt.document FROM declaration
LEFT JOIN receipt ON receipt.declaration = declaration.id
WHERE declaration.client = ? ORDER BY declaration.id, receipt.booking

-- names-shared
SELECT DISTINCT name.hash FROM declaration JOIN name ON name.declaration = declaration.id
WHERE declaration.client = ? AND EXISTS (
  SELECT 1 FROM name other WHERE other.hash = name.hash AND other.client <> declaration.client)

-- named-first
SELECT declaration, client FROM name WHERE hash = ? LIMIT ?

-- named
SELECT declaration.id, declaration.client, declaration.document FROM name JOIN declaration ON declaration.id = name.declaration
WHERE name.hash = ?

-- declaration
SELECT document FROM declaration WHERE id = ?

-- export
SELECT declaration, booking, document FROM receipt WHERE (declaration, booking) > (?, ?) ORDER BY declaration, booking LIMIT 5000
