import type { OfficeView, Page } from '#contracts';
import type { Walk } from './walk-step.js';

/** Example offices with example addresses; whose office an example is shows how disclosure differs. */
const OFFICES = {
  unhcr: {
    body: 'UNHCR',
    country: null,
    name: 'Protection desk (an example)',
    salutation: 'To the Protection desk,',
    disclosure: 'full',
    address: 'protection-desk@unhcr.office.example',
  },
  ohchr: {
    body: 'OHCHR',
    country: null,
    name: 'Asia desk (an example)',
    salutation: 'To the Asia desk,',
    disclosure: 'name_only',
    address: 'broken-line@relay.example',
  },
  ministry: {
    body: 'Unification Ministry',
    country: 'KR',
    name: '인권 담당 부서 (예시)',
    salutation: '담당자께,',
    disclosure: 'full',
    address: 'human-rights@ministry.office.example',
  },
  embassy: {
    body: 'Embassy of China',
    country: 'CN',
    name: 'Political section (an example)',
    salutation: 'To the Political section,',
    disclosure: 'gathered_only',
    address: 'political-section@embassy.office.example',
  },
} as const;
export type DemoOffice = keyof typeof OFFICES;

/** The id of an office of the demo, which is made when missing. */
export async function officeId({ staff }: Walk, key: DemoOffice): Promise<string> {
  const { body, country, address, ...office } = OFFICES[key];
  const { items } = await staff.get<Page<OfficeView>>('/api/offices');
  const before = items.find(({ bodyName, name }) => bodyName === body && name === office.name);
  if (before !== undefined && before.contactPoint !== null) return before.id;
  const bodies = await staff.get<Page<{ id: string; name: string }>>('/api/bodies');
  const bodyId =
    bodies.items.find(({ name }) => name === body)?.id ??
    (await staff.post<{ id: string }>('/api/bodies', { name: body, country })).id;
  const id = before?.id ?? (await staff.post<OfficeView>('/api/offices', { ...office, bodyId })).id;
  await staff.post(`/api/offices/${id}/contact-points`, { address });
  return id;
}
