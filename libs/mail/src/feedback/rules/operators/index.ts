import type { Reason } from '../../reasons.js';
import { ACCESS_NETWORKS } from './access-networks.js';
import { GATEWAYS } from './gateways.js';
import { GOOGLE } from './google.js';
import { MICROSOFT } from './microsoft.js';
import { MOBILE } from './mobile.js';
import type { Operator } from './operator.js';
import { PROVIDERS } from './providers.js';

const OPERATORS: readonly Operator[] = [MICROSOFT, GOOGLE, ...PROVIDERS, ...MOBILE, ...GATEWAYS, ...ACCESS_NETWORKS];

/**
 * What a reply means at the operator that gave it; null when that operator has no word of its own for it.
 * @param hosts who refused and for whom, the likeliest first: remote server, domain of the address, reporting server
 * @param says the reply as `comparable` makes it
 */
export function reasonAtOperator(hosts: readonly string[], status: string, says: string): Reason | null {
  const names = hosts.map((host) => host.toLowerCase().replace(/\.$/, '')).filter((host) => host !== '');
  const byHost = names.flatMap((name) => OPERATORS.filter(({ hosts: own }) => own.test(name)));
  const byMark = OPERATORS.filter(({ marks }) => marks?.test(says));
  for (const { rules } of new Set([...byHost, ...byMark])) {
    const rule = rules.find((one) => (one.status?.test(status) ?? true) && (one.says?.test(says) ?? true));
    if (rule !== undefined) return rule.reason;
  }
  return null;
}

/** The name of the operator whose host or domain this is; null for one that is not known. */
export function operatorOf(host: string): string | null {
  return OPERATORS.find(({ hosts }) => hosts.test(host.toLowerCase()))?.name ?? null;
}
