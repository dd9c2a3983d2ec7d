import type { StaffService } from '#auth';

/**
 * An answer in which every object that names a `staffId` beside a `name` that is null gets the name. Names of staff are for staff's
 * eyes alone, so this is done here and nowhere below.
 */
export async function withNames<Answer>(staff: StaffService, answer: Answer): Promise<Answer> {
  const ids = new Set<string>();
  visit(answer, ({ staffId }) => void ids.add(staffId));
  const names = await staff.namesOf([...ids]);
  visit(answer, (stamp) => (stamp.name = names.get(stamp.staffId) ?? null));
  return answer;
}

interface Stamp {
  staffId: string;
  name: string | null;
}

function visit(value: unknown, act: (stamp: Stamp) => void): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  if (isUnnamed(value)) act(value);
  for (const part of Object.values(value)) visit(part, act);
}

function isUnnamed(value: object): value is Stamp {
  return 'staffId' in value && 'name' in value && typeof value.staffId === 'string';
}
