import {
  IconBell,
  IconBuildingCommunity,
  IconFileDescription,
  IconInbox,
  IconRss,
  IconSpeakerphone,
  IconUserPlus,
  IconUserSearch,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { Place } from './places.js';

/** Things that can be begun from anywhere, offered in the command palette beside the places. Each leads to an address. */
export const COMMANDS: readonly Place[] = [
  { path: '/alerts/new', words: 'console.alerts.begin', icon: IconBell, permission: 'alerts.draft' },
  { path: '/mail/story', words: 'console.mail.story.title', icon: IconUserSearch, permission: 'subscribers.disclose' },
  {
    path: '/subscribers/import',
    words: 'console.subscribers.import.begin',
    icon: IconUsersPlus,
    permission: 'subscribers.manage',
  },
  { path: '/desk/new', words: 'console.desk.enter', icon: IconInbox, permission: 'desk.work' },
  { path: '/incidents/new', words: 'console.incidents.new', icon: IconFileDescription, permission: 'incidents.edit' },
  { path: '/sources/new', words: 'console.sources.add', icon: IconRss, permission: 'sources.manage' },
  { path: '/sources/import', words: 'console.sources.import', icon: IconRss, permission: 'sources.manage' },
  {
    path: '/settings/people/invite',
    words: 'console.settings.people.invite',
    icon: IconUserPlus,
    permission: 'staff.manage',
  },
  {
    path: '/campaigns/new',
    words: 'console.campaigns.begin',
    icon: IconSpeakerphone,
    permission: 'campaigns.draft',
  },
  {
    path: '/officials/new',
    words: 'console.officials.add',
    icon: IconBuildingCommunity,
    permission: 'officials.edit',
  },
];
