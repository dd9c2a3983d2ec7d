import { Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** A place with nothing in it: what would be here, and the first thing to do. @param children one button at most */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }): ReactElement {
  return (
    <Stack align="flex-start" gap="xs" py="xl" maw={560}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  );
}
