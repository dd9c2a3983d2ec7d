import { Alert, Button, Group, Tabs, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { AlertView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { PageHead } from '../../parts/page-head.js';
import { AlertLead } from './alert-lead.js';
import { ApprovalBar } from './approval-bar.js';
import { AudienceSection } from './audience-section.js';
import { ChecksSection } from './checks-section.js';
import classes from './composer.module.css';
import { type ComposerForm, useComposerForm } from './composer-form.js';
import { languageName, readFirst } from './language-name.js';
import { LanguageMenu } from './language-menu.js';
import { MailPreview } from './mail-preview.js';
import { TextFields } from './text-fields.js';

const FORM = 'alert-texts';

/** Left the texts by language with the figures of the record, right the live mail, below who gets it, on top what the checks say. */
export function AlertComposer({ alert }: { alert: Wire<AlertView> }): ReactElement {
  const t = useWords();
  const mayDraft = useMay()('alerts.draft');
  const composer = useComposerForm(alert);
  const { form, restored, discard, save, conflict } = composer;
  const [chosen, choose] = useState(() => readFirst(t, alert));
  const language = form.values[chosen] === undefined ? alert.language : chosen;
  const dirty = form.isDirty();
  return (
    <>
      <PageHead
        title={alert.subject}
        back={{ to: '/alerts', label: t('console.alerts.back') }}
        lead={<AlertLead alert={alert} />}
      />
      {restored && <Restored discard={discard} />}
      <ChecksSection alert={alert} />
      <div className={classes.sides}>
        <form
          id={FORM}
          className={classes.form}
          onSubmit={form.onSubmit(
            (values) => save.mutate(values),
            (wrong) => choose(Object.keys(wrong)[0]!.split('.')[0]!),
          )}
        >
          <Tabs value={language} onChange={(tag) => tag !== null && choose(tag)} keepMounted={false}>
            <Group justify="space-between" align="flex-end" mb="md" gap="xs">
              <Tabs.List aria-label={t('console.alerts.list.languages')}>
                {alert.texts.map((text) => (
                  <Tabs.Tab key={text.language} value={text.language}>
                    {languageName(t, text.language)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {mayDraft && <LanguageMenu alert={alert} language={language} dirty={dirty} choose={choose} />}
            </Group>
            {alert.texts.map((text) => (
              <Tabs.Panel key={text.language} value={text.language}>
                <TextFields alert={alert} language={text.language} form={form} readOnly={!mayDraft} />
              </Tabs.Panel>
            ))}
          </Tabs>
          {conflict !== null && <Conflict composer={composer} conflict={conflict} />}
          {save.error !== null && conflict === null && <Failure error={save.error} />}
          {!mayDraft && <Text c="dimmed">{t('console.alerts.compose.readOnly')}</Text>}
        </form>
        <MailPreview id={alert.id} language={language} text={form.values[language] ?? { subject: '', body: '' }} />
      </div>
      <AudienceSection audience={alert.audience} texts={alert.texts.map((text) => text.language)} />
      <ApprovalBar alert={alert} form={FORM} dirty={dirty} saving={save.isPending} />
    </>
  );
}

function Restored({ discard }: { discard: () => void }): ReactElement {
  const t = useWords();
  return (
    <Alert color="amber" variant="outline" mb="md">
      <Group justify="space-between">
        <Text size="sm">{t('console.parts.restored')}</Text>
        <Button size="compact-sm" variant="default" onClick={discard}>
          {t('console.parts.discard')}
        </Button>
      </Group>
    </Alert>
  );
}

interface ConflictProps {
  composer: ComposerForm;
  conflict: NonNullable<ComposerForm['conflict']>;
}

function Conflict({ composer, conflict: { changed, gone } }: ConflictProps): ReactElement {
  const t = useWords();
  const names = [...changed, ...gone].map((language) => languageName(t, language));
  return (
    <Alert color="amber" variant="outline" role="alert" title={t('console.alerts.conflict.title')} mb="md">
      <Text size="sm" mb="sm">
        {t('console.alerts.conflict.text', { languages: t.list(names) })}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={composer.takeTheirs}>
          {t('console.alerts.conflict.theirs')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={gone.length > 0} onClick={composer.saveMine}>
          {t('console.alerts.conflict.mine')}
        </Button>
      </Group>
    </Alert>
  );
}
