import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import {
  type CampaignTemplates,
  CodedError,
  LETTER_LIMIT,
  type PublishedIncident,
  publishedText,
  TEMPLATE_FIELDS,
  type TemplateField,
} from '#contracts';
import { countInWords, verificationMark, type Words } from '#face';
import { knownLanguage, pathIn, words } from '#face/words';
import { IncidentRecord } from '#incidents';
import { campaignsError } from '../campaigns.errors.js';
import { filled, isTemplate, type Values } from './liquid-text.js';

/** Of a campaign, what its texts are made of. */
export interface TextsOf extends Record<TemplateField, string> {
  slug: string;
  title: string;
  language: string;
  goal: number | null;
  incidentId: string | null;
}

/** The texts with their variables filled in, and as they were written where they hold any. */
export type FilledTexts = Record<TemplateField, string> & { templates: CampaignTemplates | null };

const LONGEST: Record<TemplateField, number> = { ask: 4000, letterSubject: 200, letterBody: LETTER_LIMIT };

/** Fills what staff write of a campaign with what is true of it and of its incident today: once for everybody, when it is saved. */
@Injectable()
export class CampaignTexts {
  constructor(
    private readonly record: IncidentRecord,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws CAMPAIGNS_TEMPLATE_SYNTAX, CAMPAIGNS_VARIABLE_UNKNOWN, CAMPAIGNS_VARIABLE_TYPE, CAMPAIGNS_VARIABLE_EMPTY, CAMPAIGNS_TEMPLATE_LIMIT */
  async fill(of: TextsOf): Promise<FilledTexts> {
    const fields = TEMPLATE_FIELDS.filter((field) => isTemplate(of[field]));
    const { ask, letterSubject, letterBody } = of;
    const texts: FilledTexts = { ask, letterSubject, letterBody, templates: null };
    if (fields.length === 0) return texts;
    const values = await this.valuesOf(of);
    texts.templates = Object.fromEntries(fields.map((field) => [field, of[field]]));
    for (const field of fields) {
      const text = filled(of[field], field, values);
      texts[field] = field === 'letterSubject' ? text.replace(/\s+/g, ' ') : text;
      if (text === '' || text.length > LONGEST[field]) throw campaignsError('CAMPAIGNS_TEMPLATE_LIMIT', { field });
    }
    return texts;
  }

  private async valuesOf({ slug, title, language, goal, incidentId }: TextsOf): Promise<Values> {
    const { ORGANISATION, PUBLIC_LANGUAGE } = this.config.settings;
    const t = words(knownLanguage(language) ?? PUBLIC_LANGUAGE);
    const site = (path: string) => `${this.config.publicUrl}${pathIn(t.language, path, PUBLIC_LANGUAGE)}`;
    const page = incidentId === null ? null : await this.onRecord(incidentId);
    return {
      organisation: ORGANISATION,
      site: site('/'),
      'campaign.title': title,
      'campaign.page': site(`/act/${slug}`),
      ...(goal === null ? {} : { 'campaign.goal': goal }),
      ...(page === null ? {} : ofIncident(t, page, site(`/record/${page.reference}`))),
    };
  }

  /** Null for what is not on the record today. */
  private async onRecord(incidentId: string): Promise<PublishedIncident | null> {
    try {
      return await this.record.publicationOf(incidentId);
    } catch (error) {
      if (error instanceof CodedError && error.code === 'INCIDENTS_NOT_PUBLISHED') return null;
      throw error;
    }
  }
}

/** Each figure carries its own hedge, source and level; none is lent the incident's. */
function ofIncident(t: Words, incident: PublishedIncident, page: string): Values {
  const figures = incident.figures.map((figure) => {
    const { attributedTo: source, saidOn, verification } = figure;
    const said = { dated: saidOn === null ? 'no' : 'yes', day: saidOn === null ? '' : t.day(saidOn) };
    return t('mail.incident.inText', {
      count: countInWords(t, figure),
      source,
      ...said,
      level: verificationMark(t, verification).word,
    });
  });
  const [first] = figures;
  return {
    'incident.title': publishedText(incident, t.language).title,
    'incident.page': page,
    'incident.level': verificationMark(t, incident.verification).word,
    ...(incident.dateStart === null ? {} : { 'incident.day': incident.dateStart }),
    ...(first === undefined ? {} : { 'incident.figure': first }),
    'incident.figures': figures,
  };
}
