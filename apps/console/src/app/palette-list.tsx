import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { COMMANDS } from './commands.js';
import { PLACES } from './places.js';
import { useMay } from './session.js';
import { useWords } from './words.js';

/** What the palette can do for whoever is signed in; `times` rises each time that it is to open. */
export function PaletteList({ times }: { times: number }): ReactElement {
  const t = useWords();
  const may = useMay();
  const navigate = useNavigate();
  useEffect(() => spotlight.open(), [times]);
  const entries = [...PLACES, ...COMMANDS].filter(({ permission }) => permission === undefined || may(permission));
  const actions: SpotlightActionData[] = entries.map(({ path, words, icon: Icon }) => ({
    id: `${path} ${words}`,
    label: t(words),
    leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
    onClick: () => void navigate({ to: path }),
  }));
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      nothingFound={t('console.shell.palette.nothing')}
      searchProps={{
        placeholder: t('console.shell.palette.placeholder'),
        'aria-label': t('console.shell.palette.placeholder'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
      highlightQuery
      limit={9}
    />
  );
}
