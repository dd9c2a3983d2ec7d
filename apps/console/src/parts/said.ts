import { notifications } from '@mantine/notifications';

/** Says for a few seconds that something was done; never the only sign of it. */
export function said(message: string): void {
  notifications.show({ message, autoClose: 5000, withBorder: true, withCloseButton: false, color: 'green' });
}
