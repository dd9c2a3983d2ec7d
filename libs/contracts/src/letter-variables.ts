/** What a campaign's words may hold, each with its type. Free of zod, so that a screen may list them. */
export const LETTER_VARIABLES = {
  /** Who runs this installation. */
  organisation: 'text',
  /** The front page of this installation. */
  site: 'url',
  'campaign.title': 'text',
  /** The action page. */
  'campaign.page': 'url',
  /** How many letters are hoped for. */
  'campaign.goal': 'number',
  /** Of the incident behind the campaign, as it is on the record. */
  'incident.title': 'text',
  'incident.page': 'url',
  'incident.level': 'text',
  /** The first day of it. */
  'incident.day': 'date',
  /** The first figure with its hedge and whose it is, and all of them. */
  'incident.figure': 'text',
  'incident.figures': 'list',
} as const;

export type LetterVariable = keyof typeof LETTER_VARIABLES;
export type VariableType = (typeof LETTER_VARIABLES)[LetterVariable];

/** The parts of a campaign that may hold variables. */
export const TEMPLATE_FIELDS = ['ask', 'letterSubject', 'letterBody'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** The parts of a campaign that hold variables, as staff wrote them. */
export type CampaignTemplates = Partial<Record<TemplateField, string>>;
