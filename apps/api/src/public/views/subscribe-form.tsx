import type { ReactElement } from 'react';
import { INCIDENT_KINDS, type SignUpRequest } from '#contracts';
import { incidentKind } from '#face';
import type { Dress } from '../dress.js';
import { Button, Choice, page, TextField, Trap, useDress, useWords } from './parts/index.js';

interface SubscribeFormProps {
  dress: Dress;
  /** What was typed, so that nothing has to be typed twice. */
  values: Omit<SignUpRequest, 'website'>;
  /** What is wrong with the address, and what to do. */
  error?: string;
}

/** The form to be told: address, what about, language where there is a choice, discreet; nothing else. */
export function subscribeFormPage({ dress, values, error }: SubscribeFormProps): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: error === undefined ? t('subscribe.title') : t('subscribe.titleWrong'),
    listed: true,
    current: 'subscribe',
    description: t('subscribe.description'),
    children: (
      <>
        <h1>{t('subscribe.title')}</h1>
        <p>{t('subscribe.lead')}</p>
        <Form values={values} error={error} />
      </>
    ),
  });
}

function Form({ values, error }: { values: SubscribeFormProps['values']; error: string | undefined }): ReactElement {
  const { t, link } = useDress();
  return (
    <form method="post" action={link('/subscribe')} noValidate>
      <TextField
        name="address"
        label={t('subscribe.address')}
        hint={t('subscribe.addressHint')}
        error={error}
        type="email"
        value={values.address}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        required
      />
      <Kinds chosen={values.kinds} />
      <Languages chosen={values.language} />
      <fieldset className="field">
        <legend>{t('subscribe.discreet')}</legend>
        <Choice
          type="checkbox"
          name="discreet"
          value="yes"
          checked={values.discreet}
          label={t('subscribe.discreetChoice')}
        />
      </fieldset>
      <Trap name="website" />
      <Button>{t('subscribe.send')}</Button>
    </form>
  );
}

function Kinds({ chosen }: { chosen: SignUpRequest['kinds'] }): ReactElement {
  const t = useWords();
  return (
    <fieldset className="field">
      <legend>{t('subscribe.kinds')}</legend>
      <p className="hint">{t('subscribe.kindsHint')}</p>
      {INCIDENT_KINDS.map((kind) => {
        const { word, sentence } = incidentKind(t, kind);
        return (
          <Choice
            key={kind}
            type="checkbox"
            name="kinds"
            value={kind}
            checked={chosen.includes(kind)}
            label={t('subscribe.kind', { kind: capital(word), sentence })}
          />
        );
      })}
    </fieldset>
  );
}

/** Asked only where there is something to choose. */
function Languages({ chosen }: { chosen: string }): ReactElement {
  const { t, tongues } = useDress();
  if (tongues.length < 2) return <input type="hidden" name="language" value={chosen} />;
  return (
    <fieldset className="field">
      <legend>{t('subscribe.language')}</legend>
      {tongues.map(({ tag, name }) => (
        <Choice key={tag} type="radio" name="language" value={tag} checked={tag === chosen} label={name} lang={tag} />
      ))}
    </fieldset>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
