import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { SUPPRESSION_REASONS } from '#contracts';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { useSuppressionReason } from './suppression-reason.js';

/** The form that bars an address from all mail, with the reason. */
export function BarAddress({ close }: { close: () => void }): ReactElement {
  const t = useWords();
  const reasonOf = useSuppressionReason();
  const [reason, setReason] = useState<string>('asked');
  return (
    <AddressForm
      text={t('console.mail.barred.addText')}
      act={t('console.mail.barred.add')}
      done={t('console.mail.barred.added')}
      send={(address) => post('/api/mail/suppressions', { address, reason })}
      close={close}
    >
      <Select
        label={t('console.mail.barred.reason')}
        allowDeselect={false}
        data={SUPPRESSION_REASONS.map((one) => ({ value: one, label: reasonOf(one) }))}
        value={reason}
        onChange={(value) => setReason(value ?? 'asked')}
      />
    </AddressForm>
  );
}

/** The form that lets an address be mailed again, with the staff member's reason. */
export function LiftAddress({ close }: { close: () => void }): ReactElement {
  const t = useWords();
  const [why, setWhy] = useState('');
  return (
    <AddressForm
      text={t('console.mail.barred.liftText')}
      act={t('console.mail.barred.lift')}
      done={t('console.mail.barred.lifted')}
      send={(address) => post('/api/mail/suppressions/lift', { address, why })}
      close={close}
    >
      <Textarea
        label={t('console.mail.barred.why')}
        required
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </AddressForm>
  );
}

interface AddressFormProps {
  text: string;
  act: string;
  done: string;
  send: (address: string) => Promise<unknown>;
  close: () => void;
  children: ReactNode;
}

function AddressForm({ text, act, done, send, close, children }: AddressFormProps): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState('');
  const change = useChange(() => send(address), ['/api/mail']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(undefined, {
          onSuccess: () => {
            said(done);
            close();
          },
        });
      }}
    >
      <Stack>
        <Text size="sm">{text}</Text>
        <TextInput
          label={t('console.mail.barred.address')}
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          required
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        {children}
        {change.error !== null && <Failure error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('console.parts.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
