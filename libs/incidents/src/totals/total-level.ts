import type { BasisKind, LevelReason, Verification } from '#contracts';
import type { Transaction } from '#database';
import { independent, originsOf, speakersIn } from '../believing/index.js';
import { incidentError } from '../incidents.errors.js';
import type { Total } from './total.entity.js';

const CONFIRMS: readonly BasisKind[] = ['government', 'un', 'document'];

/**
 * Holds a total's level to the rules that events have: its own claims, its speaker and the basis are its origins.
 * @throws INCIDENTS_REASON_MISSING, INCIDENTS_BASIS_MISSING, INCIDENTS_ONE_ORIGIN
 */
export async function assertTotalLevel(
  tx: Transaction,
  { id, attributedTo }: Pick<Total, 'id' | 'attributedTo'>,
  level: Verification,
  why: LevelReason | null,
): Promise<void> {
  if (level !== 'corroborated' && level !== 'confirmed') return;
  if (why === null) throw incidentError('INCIDENTS_REASON_MISSING');
  const basis = why.basis ?? null;
  if (level === 'confirmed') {
    const sound =
      basis !== null &&
      CONFIRMS.includes(basis.kind) &&
      ((basis.url ?? null) !== null || (basis.claimId ?? null) !== null);
    if (!sound) throw incidentError('INCIDENTS_BASIS_MISSING');
    return;
  }
  const claims = await tx.query<{ speakers: string[] }>(
    `SELECT c.speakers FROM total_claims tc JOIN claims c ON c.id = tc.claim_id WHERE tc.total_id = $1 AND tc.ended_at IS NULL`,
    [id],
  );
  const said = [
    speakersIn(attributedTo),
    ...claims.map(({ speakers }) => speakers),
    ...(basis === null ? [] : [[basis.who]]),
  ];
  const origins = independent(originsOf(said.map((speakers) => ({ claimId: null, speakers, outlet: null }))));
  if (origins < 2) throw incidentError('INCIDENTS_ONE_ORIGIN', { origins });
}
