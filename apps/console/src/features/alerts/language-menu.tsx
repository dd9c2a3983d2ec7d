import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AlertView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { languageName } from './language-name.js';

interface LanguageMenuProps {
  alert: Wire<AlertView>;
  language: string;
  /** Unsaved texts would be lost sight of. */
  dirty: boolean;
  choose: (language: string) => void;
}

/** Adds a language, written from the record, or takes the one that is shown away. */
export function LanguageMenu({ alert, language, dirty, choose }: LanguageMenuProps): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const texts = `/api/alerts/${alert.id}/texts`;
  const add = useChange(
    async (tag: string) => {
      await post(texts, { language: tag });
      choose(tag);
    },
    ['/api/alerts'],
  );
  const remove = useChange(
    async (tag: string) => {
      const seen = alert.texts.find((text) => text.language === tag)?.sha256;
      await post(`${texts}/${tag}/remove`, { seen });
      choose(alert.language);
    },
    ['/api/alerts'],
  );
  return (
    <Group gap="xs">
      {alert.otherLanguages.map((tag) => (
        <Button key={tag} size="compact-sm" variant="default" disabled={dirty} onClick={() => add.mutate(tag)}>
          {t('console.alerts.compose.addLanguage', { language: languageName(t, tag) })}
        </Button>
      ))}
      {language !== alert.language && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="vermilion"
          disabled={dirty}
          onClick={() =>
            confirm({
              title: t('console.alerts.compose.removeTitle'),
              text: t('console.alerts.compose.removeText', { language: languageName(t, alert.language) }),
              act: t('console.alerts.compose.removeLanguage'),
              grave: true,
              onConfirm: () => remove.mutateAsync(language),
            })
          }
        >
          {t('console.alerts.compose.removeLanguage')}
        </Button>
      )}
      {add.error !== null && <Failure error={add.error} />}
    </Group>
  );
}
