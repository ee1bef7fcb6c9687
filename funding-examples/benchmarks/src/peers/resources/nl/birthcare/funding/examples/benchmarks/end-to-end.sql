-- The main job as an analyst would write it in SQL: reads the declarations, looks up performances, agreements and keys, checks ten
-- things, divides in whole cents by largest remainders, and writes lines, findings and sums.
-- The braces are filled in by SqlEndToEnd.
CREATE TABLE performance AS
SELECT p.code.list AS list, p.code.code AS code, p.form AS form, p.discipline AS discipline,
       p.validity.firstDay::DATE AS first_day,
       coalesce(try_cast(json_extract_string(to_json(p), '$.validity.lastDay') AS DATE), DATE '9999-12-31') AS last_day
FROM (SELECT unnest(performances) AS p FROM read_json('{overlay}'));

CREATE TABLE agreement AS
SELECT a.insurer AS insurer, a.declarant AS declarant, a.validity.firstDay::DATE AS first_day,
       coalesce(try_cast(json_extract_string(to_json(a), '$.validity.lastDay') AS DATE), DATE '9999-12-31') AS last_day,
       unnest(a.performances) AS performance
FROM (SELECT unnest(agreements) AS a FROM read_json('{agreements}'));

CREATE TABLE key (year INTEGER, msc BIGINT, mid BIGINT, mat BIGINT);
INSERT INTO key VALUES {keys};

CREATE TABLE line AS
SELECT id AS declaration, insurer, declarant, client, pregnancy, submittedOn AS submitted_on, l.reference AS reference,
       l.list AS list, l.code AS code, l.serviceDate AS service_date, l.quantity AS quantity, l.amountCents AS cents,
       l.direction AS direction, l.tariffCents AS tariff_cents, l.unit AS unit, l.previousReference AS previous
FROM (SELECT *, unnest(lines) AS l
      FROM read_json('{declarations}', format = 'newline_delimited', columns = {
        id: 'VARCHAR', insurer: 'VARCHAR', declarant: 'VARCHAR', client: 'VARCHAR', pregnancy: 'VARCHAR', submittedOn: 'DATE',
        lines: 'STRUCT(reference VARCHAR, list VARCHAR, code VARCHAR, serviceDate DATE, quantity BIGINT, amountCents BIGINT, direction VARCHAR, tariffCents BIGINT, unit VARCHAR, previousReference VARCHAR)[]'}));

CREATE TABLE judged AS
WITH repeated AS (SELECT declarant, reference FROM line GROUP BY ALL HAVING count(*) > 1),
     credited AS (SELECT declarant, previous, sum(cents) AS cents FROM line WHERE direction = 'CREDIT' GROUP BY ALL),
     outside AS (SELECT DISTINCT l.client, l.pregnancy, l.declarant
                 FROM line l JOIN performance p ON p.list = l.list AND p.code = l.code AND p.form = 'MONODISCIPLINARY')
SELECT l.*, p.form, p.discipline, k.msc, k.mid, k.mat,
  CASE
    WHEN p.list IS NULL THEN 'PERFORMANCE_UNKNOWN'
    WHEN r.reference IS NOT NULL THEN 'REFERENCE_REPEATED'
    WHEN l.service_date > l.submitted_on THEN 'SERVICE_AFTER_SUBMISSION'
    WHEN p.form = 'INTEGRAL' AND left(l.declarant, 2) <> '53' THEN 'DECLARANT_NOT_A_PARTNERSHIP'
    WHEN p.form = 'INTEGRAL' AND l.direction = 'DEBIT' AND a.insurer IS NULL THEN 'AGREEMENT_MISSING'
    WHEN l.direction = 'CREDIT' AND d.cents IS NULL THEN 'CREDITED_LINE_UNKNOWN'
    WHEN l.direction = 'CREDIT' AND c.cents > d.cents THEN 'CREDIT_EXCEEDS_DEBIT'
    WHEN l.tariff_cents IS NOT NULL AND l.unit <> 'FIVE_MINUTES' AND l.tariff_cents * l.quantity <> l.cents THEN 'AMOUNT_NOT_TARIFF'
    WHEN p.form = 'INTEGRAL' AND EXISTS (SELECT 1 FROM outside o WHERE o.client = l.client AND o.pregnancy = l.pregnancy
                                         AND o.declarant <> l.declarant) THEN 'BUNDLE_BROKEN'
  END AS found
FROM line l
LEFT JOIN performance p ON p.list = l.list AND p.code = l.code AND l.service_date BETWEEN p.first_day AND p.last_day
LEFT JOIN repeated r ON r.declarant = l.declarant AND r.reference = l.reference
LEFT JOIN line d ON l.direction = 'CREDIT' AND d.declarant = l.declarant AND d.reference = l.previous AND d.direction = 'DEBIT'
LEFT JOIN credited c ON c.declarant = l.declarant AND c.previous = l.previous
LEFT JOIN agreement a ON a.insurer = l.insurer AND a.declarant = l.declarant AND a.performance.list = l.list
  AND a.performance.code = l.code AND l.service_date BETWEEN a.first_day AND a.last_day
LEFT JOIN key k ON k.year = year(l.service_date);

CREATE TABLE divided AS
WITH shares AS (
  SELECT *, cents * msc // (msc + mid + mat) AS a, cents * mid // (msc + mid + mat) AS b, cents * mat // (msc + mid + mat) AS c,
    cents * msc % (msc + mid + mat) AS ra, cents * mid % (msc + mid + mat) AS rb, cents * mat % (msc + mid + mat) AS rc
  FROM judged),
parts AS (
  SELECT *, cents - a - b - c AS leftover FROM shares)
SELECT declaration, reference, found, form, year(service_date) AS year, service_date,
  CASE direction WHEN 'DEBIT' THEN 1 ELSE -1 END AS sign, cents,
  CASE WHEN form = 'INTEGRAL' THEN a + (leftover > (rb > ra)::INT + (rc > ra)::INT)::INT
       WHEN discipline IN ('MIDWIFERY', 'MATERNITY_CARE') THEN 0 ELSE cents END AS msc_cents,
  CASE WHEN form = 'INTEGRAL' THEN b + (leftover > (ra >= rb)::INT + (rc > rb)::INT)::INT
       WHEN discipline = 'MIDWIFERY' THEN cents ELSE 0 END AS mid_cents,
  CASE WHEN form = 'INTEGRAL' THEN c + (leftover > (ra >= rc)::INT + (rb >= rc)::INT)::INT
       WHEN discipline = 'MATERNITY_CARE' THEN cents ELSE 0 END AS mat_cents
FROM parts;

COPY (
  SELECT declaration, reference AS line,
    CASE WHEN found IN ('REFERENCE_REPEATED', 'DECLARANT_NOT_A_PARTNERSHIP', 'AGREEMENT_MISSING') THEN 'REFUSED'
         WHEN found IS NULL THEN 'PERMITTED' ELSE 'UNVERIFIED' END AS verdict,
    service_date AS decidingDate, 'SERVICE_DATE' AS decidingDateKind, sign * cents AS amountCents,
    sign * msc_cents AS medicalSpecialistCareCents, sign * mid_cents AS midwiferyCents, sign * mat_cents AS maternityCareCents,
    CASE WHEN form = 'INTEGRAL' THEN 'KEY' ELSE 'DISCIPLINE' END AS basis,
    CASE WHEN form = 'INTEGRAL' THEN 'national-mono-cost-' || year END AS "key",
    'enacted+national-mono-cost+sample-catalogue' AS policy, 'ILLUSTRATIVE' AS grade
  FROM divided) TO '{out}/allocations.ndjson' (FORMAT JSON);
COPY (SELECT declaration, reference AS line, found AS code FROM divided WHERE found IS NOT NULL) TO '{out}/findings.ndjson' (FORMAT JSON);
COPY (
  SELECT form, year, sum(sign * msc_cents)::BIGINT AS msc, sum(sign * mid_cents)::BIGINT AS mid, sum(sign * mat_cents)::BIGINT AS mat,
    count(*) AS lines
  FROM divided GROUP BY ALL ORDER BY ALL) TO '{out}/positions.json' (FORMAT JSON);
