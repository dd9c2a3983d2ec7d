import type { ReactElement } from 'react';
import { type CodedError, INCIDENT_KINDS, type SignUpRequest, SUBSCRIBER_LANGUAGES } from '#contracts';
import { INCIDENT_KIND } from '#face';
import { Button, Choice, page, TextField, Trap } from './parts/index.js';

interface SubscribeFormProps {
  organisation: string;
  publicUrl: string;
  /** What was typed, so that nothing has to be typed twice. */
  values: SignUpRequest;
  error?: CodedError;
}

const LANGUAGE_NAMES: Record<SignUpRequest['language'], string> = { en: 'English' };

/** The form to be told: address, what about, language where there is a choice, discreet; nothing else. */
export function subscribeFormPage({ organisation, publicUrl, values, error }: SubscribeFormProps): ReactElement {
  return page({
    title: error === undefined ? 'Be told' : 'Correct the address: be told',
    organisation,
    publicUrl,
    path: '/subscribe',
    current: 'subscribe',
    description: 'Get a mail when it is known that North Korean refugees are detained or forced back.',
    children: (
      <>
        <h1>Be told</h1>
        <p>
          We write when refugees from North Korea are detained, are about to be forced back, or have been. Each figure
          comes with its source and with how sure we are of it.
        </p>
        <form method="post" action="/subscribe" noValidate>
          <TextField
            name="address"
            label="Your mail address"
            hint="We send one mail to confirm it. Nobody else gets to see it."
            error={error && `${error.message} ${error.remedy}`}
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
            <legend>Discreet mail</legend>
            <Choice
              type="checkbox"
              name="discreet"
              value="yes"
              checked={values.discreet}
              label="Let sender, subject and first lines of our mail say nothing of what it is about"
            />
          </fieldset>
          <Trap name="website" />
          <Button>Send me the confirmation mail</Button>
        </form>
      </>
    ),
  });
}

function Kinds({ chosen }: { chosen: SignUpRequest['kinds'] }): ReactElement {
  return (
    <fieldset className="field">
      <legend>What about</legend>
      <p className="hint">Tick none to be told of all.</p>
      {INCIDENT_KINDS.map((kind) => (
        <Choice
          key={kind}
          type="checkbox"
          name="kinds"
          value={kind}
          checked={chosen.includes(kind)}
          label={`${capital(INCIDENT_KIND[kind].word)}. ${INCIDENT_KIND[kind].sentence}`}
        />
      ))}
    </fieldset>
  );
}

/** Asked only where there is something to choose. */
function Languages({ chosen }: { chosen: SignUpRequest['language'] }): ReactElement {
  if (SUBSCRIBER_LANGUAGES.length < 2) return <input type="hidden" name="language" value={chosen} />;
  return (
    <fieldset className="field">
      <legend>Language</legend>
      {SUBSCRIBER_LANGUAGES.map((language) => (
        <Choice
          key={language}
          type="radio"
          name="language"
          value={language}
          checked={language === chosen}
          label={LANGUAGE_NAMES[language]}
        />
      ))}
    </fieldset>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
