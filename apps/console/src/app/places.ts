import {
  IconBell,
  IconBuildingBank,
  IconFileDescription,
  IconGauge,
  IconInbox,
  IconMail,
  IconPencil,
  IconRss,
  IconSearch,
  IconSettings,
  IconSpeakerphone,
  IconSum,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Permission } from '#contracts';
import type { Key } from '#face';

/** One entry of the navigation. */
export interface Place {
  /** Its address under /console; everything below it belongs to it. */
  path: string;
  words: Key;
  icon: TablerIcon;
  /** Who sees it; everybody when left out. */
  permission?: Permission;
  /** Which number of the Now screen stands beside it. */
  badge?: 'desk' | 'alerts' | 'letters' | 'sources';
}

/** The navigation, in its order. A place that does not exist has no entry. */
export const PLACES: readonly Place[] = [
  { path: '/', words: 'console.shell.places.now', icon: IconGauge },
  { path: '/desk', words: 'console.shell.places.desk', icon: IconInbox, badge: 'desk' },
  { path: '/search', words: 'console.shell.places.search', icon: IconSearch },
  { path: '/incidents', words: 'console.shell.places.incidents', icon: IconFileDescription },
  { path: '/totals', words: 'console.shell.places.totals', icon: IconSum },
  { path: '/alerts', words: 'console.shell.places.alerts', icon: IconBell, badge: 'alerts' },
  { path: '/campaigns', words: 'console.shell.places.campaigns', icon: IconSpeakerphone },
  { path: '/letters', words: 'console.shell.places.letters', icon: IconPencil, badge: 'letters' },
  { path: '/officials', words: 'console.shell.places.officials', icon: IconBuildingBank },
  { path: '/subscribers', words: 'console.shell.places.subscribers', icon: IconUsers },
  { path: '/sources', words: 'console.shell.places.sources', icon: IconRss, badge: 'sources' },
  { path: '/mail', words: 'console.shell.places.mail', icon: IconMail },
  { path: '/settings', words: 'console.shell.places.settings', icon: IconSettings },
];
