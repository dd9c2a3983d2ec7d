import { AlertPageRequest } from './alerts.js';
import { DraftCampaignRequest } from './campaigns.js';
import { AddBodyRequest, AddOfficeRequest, AddTermRequest } from './officials.js';
import { NO_VARIABLE } from './text.js';

const REQUESTS = { DraftCampaignRequest, AddBodyRequest, AddOfficeRequest, AddTermRequest, AlertPageRequest };

describe('a text that is shown or sent as it stands', () => {
  it.each([
    ['title', 'DraftCampaignRequest', '{{ incident.title }}'],
    ['title', 'DraftCampaignRequest', 'Letters {% if campaign.goal %}'],
    ['name', 'AddBodyRequest', 'Ministry {{ x }}'],
    ['name', 'AddOfficeRequest', '{% x %}'],
    ['salutation', 'AddOfficeRequest', 'Dear {{ name }}'],
    ['name', 'AddTermRequest', '{{ name }}'],
    ['subject', 'AlertPageRequest', 'About {{ x }}'],
    ['body', 'AlertPageRequest', 'Read\n{% if x %}'],
  ] as const)('is refused at its field when its %s (%s) is “%s”', (name, request, value) => {
    const said = REQUESTS[request].safeParse({ [name]: value }).error?.issues.filter(({ path }) => path[0] === name);
    expect(said?.map(({ message }) => message)).toEqual([NO_VARIABLE]);
  });

  it('may hold the one pair of braces in which an office is greeted by name, and a percent sign', () => {
    const office = { bodyId: '0198c0de-0000-7000-8000-000000000000', name: '100 % office', salutation: 'Dear {name}' };
    expect(AddOfficeRequest.parse(office)).toMatchObject({ salutation: 'Dear {name}' });
  });

  it('is not one that variables fill', () => {
    const { ask, letterSubject, letterBody } = DraftCampaignRequest.shape;
    for (const field of [ask, letterSubject, letterBody]) expect(field.parse('{{ site }}')).toBe('{{ site }}');
  });
});
