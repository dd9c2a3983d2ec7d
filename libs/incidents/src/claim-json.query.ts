/** One claim `c` as ClaimView, in SQL; json, since jsonb would be built only to be written out again. Reads: claims, incident_claims, incidents. */
const CLAIM = `json_build_object('id', c.id, 'what', c.what, 'countMin', c.count_min,
    'countMax', c.count_max, 'qualifier', c.qualifier, 'dateStart', c.date_start, 'dateEnd', c.date_end, 'places', c.places,
    'attributedTo', c.attributed_to, 'quote', c.quote, 'quoteStart', c.quote_start, 'quoteEnd', c.quote_end,
    'aggregate', c.aggregate, 'datePrecision', c.date_precision, 'speakers', c.speakers, 'certainty', c.certainty,
    'basis', c.basis, 'note', c.note, 'revision', c.revision, 'byStaff', c.added_by IS NOT NULL, 'correctedAt', c.corrected_at,
    'incident', (SELECT i.reference FROM incident_claims ic JOIN incidents i ON i.id = ic.incident_id
      WHERE ic.claim_id = c.id AND ic.detached_at IS NULL))`;

/** The claims of report `r` that stand, in the order of the text. */
export const CLAIMS = `coalesce((SELECT json_agg(${CLAIM} ORDER BY c.quote_start, c.reader_version, c.position)
  FROM claims c WHERE c.report_id = r.id AND c.superseded_at IS NULL AND c.rejected_at IS NULL), '[]')`;

/** The claims of report `r` that staff rejected. */
export const REJECTED_CLAIMS = `coalesce((SELECT json_agg(${CLAIM} ORDER BY c.quote_start, c.reader_version, c.position)
  FROM claims c WHERE c.report_id = r.id AND c.superseded_at IS NULL AND c.rejected_at IS NOT NULL), '[]')`;
