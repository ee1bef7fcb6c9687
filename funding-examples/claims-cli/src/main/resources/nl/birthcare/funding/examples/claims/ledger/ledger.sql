-- The statements of the ledger, for SQLite and PostgreSQL alike. They select and insert; sums are the library's.

-- create
CREATE TABLE ledger (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE policy (sha256 TEXT PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE booking (
  id BIGINT PRIMARY KEY, kind TEXT NOT NULL, booked_on TEXT NOT NULL, delivery TEXT, closed_year BIGINT,
  policy TEXT NOT NULL, agreements TEXT NOT NULL, totals TEXT NOT NULL);
CREATE TABLE declaration (id BIGINT PRIMARY KEY, booking BIGINT NOT NULL, client BIGINT NOT NULL, document TEXT NOT NULL);
CREATE INDEX declaration_client ON declaration (client, id);
CREATE TABLE name (declaration BIGINT NOT NULL, hash BIGINT NOT NULL, client BIGINT NOT NULL);
CREATE INDEX name_declaration ON name (declaration, hash);
CREATE INDEX name_hash ON name (hash, client, declaration);
CREATE TABLE receipt (declaration BIGINT NOT NULL, booking BIGINT NOT NULL, document TEXT NOT NULL);
CREATE INDEX receipt_declaration ON receipt (declaration, booking);

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
SELECT other.client, MIN(other.declaration) FROM name JOIN name other ON other.hash = name.hash AND other.client <> name.client
WHERE name.declaration > ? AND other.declaration <= ? GROUP BY other.client ORDER BY 2

-- clients-named
SELECT DISTINCT client FROM name WHERE hash = ? ORDER BY 1

-- declarations
SELECT id, document FROM declaration WHERE client = ? ORDER BY id

-- receipts
SELECT receipt.declaration, receipt.document FROM declaration JOIN receipt ON receipt.declaration = declaration.id
WHERE declaration.client = ? ORDER BY receipt.declaration, receipt.booking

-- sharing-names
SELECT DISTINCT other.declaration FROM declaration
JOIN name ON name.declaration = declaration.id
JOIN name other ON other.hash = name.hash AND other.client <> declaration.client
WHERE declaration.client = ? ORDER BY 1

-- declaration
SELECT document FROM declaration WHERE id = ?

-- export
SELECT declaration, booking, document FROM receipt WHERE (declaration, booking) > (?, ?) ORDER BY declaration, booking LIMIT 5000
