import type { Qualifier } from '#contracts';

/** A number of people as somebody states it. */
export interface Stated {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  attributedTo: string;
}

/** Who a figure is said by when its report names nobody. */
export const UNATTRIBUTED = 'the report itself';

/** Whether `one` adds nothing to `other`: the same number from the same speaker, or repeated without naming anybody. */
export function saysTheSame(one: Stated, other: Stated): boolean {
  const sameNumber =
    one.countMin === other.countMin && one.countMax === other.countMax && one.qualifier === other.qualifier;
  return sameNumber && (one.attributedTo === UNATTRIBUTED || speakerOf(one) === speakerOf(other));
}

/** Who says it, without whom they have it from: "Human Rights Watch, citing a missionary" speaks as Human Rights Watch. */
export function speakerOf({ attributedTo }: Pick<Stated, 'attributedTo'>): string {
  return attributedTo
    .split(/,?\s+(?:citing|via|by way of)\s|\s*\(/)[0]!
    .trim()
    .toLowerCase();
}
