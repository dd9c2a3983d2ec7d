import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { ContactPointView, OfficeView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { FormDialog } from './form-dialog.js';
import { reachRules } from './office-rules.js';
import classes from './officials.module.css';

interface Props {
  office: Wire<OfficeView>;
  mayEdit: boolean;
}

const TOUCHES = ['/api/offices', '/api/campaigns'];

/** Every address that an office has or had, each with its days and when somebody last looked. */
export function ContactPoints({ office, mayEdit }: Props): ReactElement {
  const t = useWords();
  const { contactPoint, contactPoints, disclosure } = office;
  const mayReplace = useMay()('offices.disclose') || disclosure === 'gathered_only';
  const mayAdd = mayEdit && (mayReplace || contactPoints.length === 0);
  return (
    <Section title={t('console.officials.section.address')} aside={mayAdd && <AddContactPoint officeId={office.id} />}>
      {mayEdit && !mayAdd && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('console.officials.contact.mayNot')}
        </Text>
      )}
      {contactPoint === null && <Text mb="sm">{t('console.officials.contact.none')}</Text>}
      <ul className={classes.lines}>
        {contactPoints.map((point) => (
          <li key={point.id} data-past={point.id !== contactPoint?.id}>
            <ContactPoint point={point} />
            {mayEdit && point.id === contactPoint?.id && <PointActs id={point.id} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ContactPoint({ point }: { point: Wire<ContactPointView> }): ReactElement {
  const t = useWords();
  const { address, checkedOn, validFrom, validUntil, sourceUrl } = point;
  const days = [
    t('console.officials.contact.from', { day: t.day(validFrom) }),
    ...(validUntil === null ? [] : [t('console.officials.contact.until', { day: t.day(validUntil) })]),
    t('console.officials.contact.checkedOn', { day: t.day(checkedOn) }),
  ];
  return (
    <div>
      <Text className="mono" span>
        <bdi>{address}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        {days.join(' · ')}
      </Text>
      {sourceUrl !== null && (
        <Text size="sm">
          {t('console.officials.contact.source')}{' '}
          <Anchor size="sm" href={sourceUrl} target="_blank" rel="noreferrer noopener">
            <bdi>{sourceUrl}</bdi>
          </Anchor>
        </Text>
      )}
    </div>
  );
}

function PointActs({ id }: { id: string }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const check = useChange(() => post(`/api/contact-points/${id}/check`), TOUCHES);
  const end = useChange((reason: string) => post(`/api/contact-points/${id}/end`, { reason }), TOUCHES);
  const ask = () =>
    confirm({
      title: t('console.officials.contact.endTitle'),
      text: t('console.officials.contact.endText'),
      act: t('console.officials.contact.end'),
      grave: true,
      reason: t('console.officials.field.reason'),
      onConfirm: async (reason) => {
        await end.mutateAsync(reason);
        said(t('console.officials.contact.ended'));
      },
    });
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        loading={check.isPending}
        onClick={() => check.mutate(undefined, { onSuccess: () => said(t('console.officials.contact.checked')) })}
      >
        {t('console.officials.contact.check')}
      </Button>
      <Button size="compact-sm" variant="outline" color="vermilion" onClick={ask}>
        {t('console.officials.contact.end')}
      </Button>
    </Group>
  );
}

function AddContactPoint({ officeId }: { officeId: string }): ReactElement {
  const t = useWords();
  const { address, sourceUrl, day } = reachRules(t);
  const today = new Date().toISOString().slice(0, 10);
  const form = useForm({
    initialValues: { address: '', sourceUrl: '', validFrom: today },
    validate: { address, sourceUrl, validFrom: day },
  });
  const add = useChange(
    (values: typeof form.values) =>
      post(`/api/offices/${officeId}/contact-points`, {
        address: values.address.trim(),
        validFrom: values.validFrom,
        ...(values.sourceUrl.trim() === '' ? {} : { sourceUrl: values.sourceUrl.trim() }),
      }),
    TOUCHES,
  );
  return (
    <FormDialog
      label={t('console.officials.contact.add')}
      title={t('console.officials.contact.add')}
      act={t('console.officials.contact.add')}
      open={form.reset}
      busy={add.isPending}
      error={add.error}
      submit={(close) =>
        form.onSubmit((values) =>
          add.mutate(values, {
            onSuccess: () => {
              close();
              said(t('console.officials.contact.added'));
            },
          }),
        )()
      }
    >
      <Text size="sm">{t('console.officials.contact.addText')}</Text>
      <TextInput
        type="email"
        label={t('console.officials.field.address')}
        description={t('console.officials.field.addressHint')}
        autoComplete="off"
        required
        {...form.getInputProps('address')}
      />
      <TextInput
        label={t('console.officials.field.source')}
        description={t('console.officials.field.sourceHint')}
        {...form.getInputProps('sourceUrl')}
      />
      <TextInput type="date" label={t('console.officials.field.from')} required {...form.getInputProps('validFrom')} />
    </FormDialog>
  );
}
