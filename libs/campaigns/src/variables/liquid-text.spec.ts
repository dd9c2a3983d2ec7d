import { filled, type Values } from './liquid-text.js';

const VALUES: Values = {
  organisation: 'An Example Coalition',
  'campaign.goal': 100,
  'incident.title': 'A forced return {{ organisation }}',
  'incident.day': '2023-10-09',
  'incident.figure': 'at least 500 people',
  'incident.figures': ['at least 500 people', 'about 60 people'],
};
const fill = (text: string, values: Values = VALUES) => filled(text, 'letterBody', values);
const refused = (text: string, values: Values = VALUES) => {
  try {
    return fill(text, values);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
};

describe('a text with variables', () => {
  it.each([
    ['Nothing to fill in.', 'Nothing to fill in.'],
    ['We are {{ organisation }}.', 'We are An Example Coalition.'],
    ['{{ incident.figures | join: "; " }}', 'at least 500 people; about 60 people'],
    ['{{ incident.figures | size | plus: 1 }}', '3'],
    ['{% for one in incident.figures %}- {{ one }}\n{% endfor %}', '- at least 500 people\n- about 60 people'],
    ['On {{ incident.day | date: "%-d %B %Y" }}.', 'On 9 October 2023.'],
    ['{{ campaign.page | default: "our page" }}', 'our page'],
    ['One.\n\n{% if incident.level %}Level {{ incident.level }}.{% endif %}\n\nTwo.', 'One.\n\nTwo.'],
    ['{% unless incident.level %}Not yet checked.{% endunless %}', 'Not yet checked.'],
  ])('%j becomes %j', (text, result) => {
    expect(fill(text)).toBe(result);
  });

  it('holds what a value says, and never reads it as a variable', () => {
    expect(fill('{{ incident.title }}')).toBe('A forced return {{ organisation }}');
  });

  it.each([
    ['{{ organisation', /^CAMPAIGNS_TEMPLATE_SYNTAX: .*line 1, column 1: output "{{ organisation" not closed/],
    ['One.\n  {{ organisation | shout }}', /^CAMPAIGNS_TEMPLATE_SYNTAX: .*line 2, column 3: undefined filter: shout/],
    ['{% if organisation %}', /^CAMPAIGNS_TEMPLATE_SYNTAX: .*not closed/],
    ['{% include "/etc/passwd" %}', /^CAMPAIGNS_TEMPLATE_SYNTAX: .*tag "include" not found/],
    ['{% render "x" %}{% layout "x" %}', /^CAMPAIGNS_TEMPLATE_SYNTAX: /],
    ['{% assign a = 1 %}', /^CAMPAIGNS_TEMPLATE_SYNTAX: /],
    ['One.\n{{ incident.figur }}', /^CAMPAIGNS_VARIABLE_UNKNOWN: .*incident\.figur at line 2, column 4/],
    ['{{ constructor }}', /^CAMPAIGNS_VARIABLE_UNKNOWN: /],
    ['{% if incident.names %}x{% endif %}', /^CAMPAIGNS_VARIABLE_UNKNOWN: .*incident\.names/],
    ['{{ organisation | append: supporter.name }}', /^CAMPAIGNS_VARIABLE_UNKNOWN: .*supporter\.name/],
    ['{{ incident.figures | upcase }}', /^CAMPAIGNS_VARIABLE_TYPE: .*incident\.figures is a list, which upcase/],
    ['{{ incident.figures }}', /^CAMPAIGNS_VARIABLE_TYPE: .*is a list/],
    ['{{ incident.day }}', /^CAMPAIGNS_VARIABLE_TYPE: .*is a date/],
    ['{{ organisation | plus: 1 }}', /^CAMPAIGNS_VARIABLE_TYPE: .*is a text, which plus/],
    ['{% if organisation %}{{ campaign.goal | join: "," }}{% endif %}', /^CAMPAIGNS_VARIABLE_TYPE: .*is a number/],
    ['{% for one in organisation %}{{ one }}{% endfor %}', /^CAMPAIGNS_VARIABLE_TYPE: .*is a text, which for/],
    ['{{ incident.level }}', /^CAMPAIGNS_VARIABLE_EMPTY: .*incident\.level/],
    ['{{ incident.level | upcase }}', /^CAMPAIGNS_VARIABLE_EMPTY: .*incident\.level/],
    ['x'.repeat(50_000), /^CAMPAIGNS_TEMPLATE_LIMIT: /],
  ])('%j is refused, and says where and why', (text, said) => {
    expect(refused(text)).toMatch(said);
  });

  it('cannot take a machine’s time or memory', () => {
    const begun = Date.now();
    const loop = '{% for a in incident.figures %}';
    expect(refused(`${loop.repeat(30)}{{ a }}${'{% endfor %}'.repeat(30)}`)).toMatch(/^CAMPAIGNS_TEMPLATE_LIMIT: /);
    const many: Values = { 'incident.figures': Array.from({ length: 1000 }, () => 'x'.repeat(1000)) };
    expect(refused('{{ incident.figures | join: ", " | append: "x" | append: "y" }}', many)).toMatch(
      /^CAMPAIGNS_TEMPLATE_LIMIT: /,
    );
    expect(Date.now() - begun).toBeLessThan(20_000);
  });
});
