-- The main job as an analyst would write it for Spark: looks up performances, agreements and keys, checks ten things, divides in whole
-- cents by largest remainders, and writes lines, findings and sums. Statements are parted by semicolons; the braces are filled in by
-- JobBenchmark, which makes the views declarations, overlay and agreements of the files.
CREATE OR REPLACE TEMPORARY VIEW performance AS
SELECT p.code.list AS list, p.code.code AS code, p.form AS form, p.discipline AS discipline, p.validity.firstDay AS first_day,
       coalesce(p.validity.lastDay, DATE'9999-12-31') AS last_day
FROM (SELECT explode(performances) AS p FROM overlay);

CREATE OR REPLACE TEMPORARY VIEW agreement AS
SELECT insurer, declarant, validity.firstDay AS first_day, coalesce(validity.lastDay, DATE'9999-12-31') AS last_day,
       explode(performances) AS performance
FROM (SELECT inline(agreements) FROM agreements);

-- The weights of national-mono-cost: costs of monodisciplinary care in 0.1 million euro.
CREATE OR REPLACE TEMPORARY VIEW key AS
SELECT * FROM VALUES (2017, 6291L, 2100L, 2963L), (2018, 6184L, 2344L, 2899L), (2019, 6301L, 2343L, 3008L),
  (2020, 6253L, 2500L, 3123L), (2021, 6825L, 2624L, 3364L) AS keys(year, msc, mid, mat);

CREATE OR REPLACE TEMPORARY VIEW line AS
SELECT id AS declaration, insurer, declarant, client, pregnancy, submittedOn AS submitted_on, l.reference AS reference,
       l.list AS list, l.code AS code, l.serviceDate AS service_date, l.quantity AS quantity, l.amountCents AS cents,
       l.direction AS direction, l.tariffCents AS tariff_cents, l.unit AS unit, l.previousReference AS previous
FROM (SELECT *, explode(lines) AS l FROM declarations);

CREATE OR REPLACE TEMPORARY VIEW judged AS
WITH repeated AS (SELECT declarant, reference FROM line GROUP BY declarant, reference HAVING count(*) > 1),
     credited AS (SELECT declarant, previous, sum(cents) AS cents FROM line WHERE direction = 'CREDIT' GROUP BY declarant, previous),
     outside AS (SELECT l.client, l.pregnancy, min(l.declarant) AS first, max(l.declarant) AS last
                 FROM line l JOIN performance p ON p.list = l.list AND p.code = l.code AND p.form = 'MONODISCIPLINARY'
                 GROUP BY l.client, l.pregnancy)
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
    WHEN p.form = 'INTEGRAL' AND (o.first <> l.declarant OR o.last <> l.declarant) THEN 'BUNDLE_BROKEN'
  END AS found
FROM line l
LEFT JOIN performance p ON p.list = l.list AND p.code = l.code AND l.service_date BETWEEN p.first_day AND p.last_day
LEFT JOIN repeated r ON r.declarant = l.declarant AND r.reference = l.reference
LEFT JOIN line d ON l.direction = 'CREDIT' AND d.declarant = l.declarant AND d.reference = l.previous AND d.direction = 'DEBIT'
LEFT JOIN credited c ON c.declarant = l.declarant AND c.previous = l.previous
LEFT JOIN agreement a ON a.insurer = l.insurer AND a.declarant = l.declarant AND a.performance.list = l.list
  AND a.performance.code = l.code AND l.service_date BETWEEN a.first_day AND a.last_day
LEFT JOIN outside o ON o.client = l.client AND o.pregnancy = l.pregnancy
LEFT JOIN key k ON k.year = year(l.service_date);

-- Written three times, so made once.
CACHE TABLE divided AS
WITH shares AS (
  SELECT *, cents * msc div (msc + mid + mat) AS a, cents * mid div (msc + mid + mat) AS b, cents * mat div (msc + mid + mat) AS c,
    cents * msc % (msc + mid + mat) AS ra, cents * mid % (msc + mid + mat) AS rb, cents * mat % (msc + mid + mat) AS rc
  FROM judged),
parts AS (SELECT *, cents - a - b - c AS leftover FROM shares)
SELECT declaration, reference, found, form, year(service_date) AS year, service_date, IF(direction = 'DEBIT', 1, -1) AS sign, cents,
  CASE WHEN form = 'INTEGRAL' THEN a + IF(leftover > IF(rb > ra, 1, 0) + IF(rc > ra, 1, 0), 1, 0)
       WHEN discipline IN ('MIDWIFERY', 'MATERNITY_CARE') THEN 0 ELSE cents END AS msc_cents,
  CASE WHEN form = 'INTEGRAL' THEN b + IF(leftover > IF(ra >= rb, 1, 0) + IF(rc > rb, 1, 0), 1, 0)
       WHEN discipline = 'MIDWIFERY' THEN cents ELSE 0 END AS mid_cents,
  CASE WHEN form = 'INTEGRAL' THEN c + IF(leftover > IF(ra >= rc, 1, 0) + IF(rb >= rc, 1, 0), 1, 0)
       WHEN discipline = 'MATERNITY_CARE' THEN cents ELSE 0 END AS mat_cents
FROM parts;

INSERT OVERWRITE DIRECTORY '{out}/allocations.ndjson' USING json
SELECT declaration, reference AS line,
  CASE WHEN found IN ('REFERENCE_REPEATED', 'DECLARANT_NOT_A_PARTNERSHIP', 'AGREEMENT_MISSING') THEN 'REFUSED'
       WHEN found IS NULL THEN 'PERMITTED' ELSE 'UNVERIFIED' END AS verdict,
  service_date AS decidingDate, 'SERVICE_DATE' AS decidingDateKind, sign * cents AS amountCents,
  sign * msc_cents AS medicalSpecialistCareCents, sign * mid_cents AS midwiferyCents, sign * mat_cents AS maternityCareCents,
  IF(form = 'INTEGRAL', 'KEY', 'DISCIPLINE') AS basis, IF(form = 'INTEGRAL', concat('national-mono-cost-', year), NULL) AS key,
  'enacted+national-mono-cost+sample-catalogue' AS policy, 'ILLUSTRATIVE' AS grade
FROM divided;

INSERT OVERWRITE DIRECTORY '{out}/findings.ndjson' USING json
SELECT declaration, reference AS line, found AS code FROM divided WHERE found IS NOT NULL;

INSERT OVERWRITE DIRECTORY '{out}/positions.json' USING json
SELECT form, year, sum(sign * msc_cents) AS msc, sum(sign * mid_cents) AS mid, sum(sign * mat_cents) AS mat, count(*) AS lines
FROM divided GROUP BY form, year
