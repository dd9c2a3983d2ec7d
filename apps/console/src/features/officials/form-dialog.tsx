import { Button, Modal, Stack } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { ApiError } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';

interface FormDialogProps {
  /** On the button that opens it. */
  label: string;
  title: string;
  /** On the button that sends it. */
  act: string;
  /** The fields. */
  children: ReactNode;
  /** Validates and sends; calls `close` once it was taken. */
  submit: (close: () => void) => void;
  /** Puts the fields back when it is opened. */
  open?: () => void;
  busy: boolean;
  error: ApiError | null;
  /** Beneath the error. */
  more?: ReactNode;
}

/** A small form in a dialog, opened by a button. It stays open, with everything typed, until what it sends was taken. */
export function FormDialog({
  label,
  title,
  act,
  children,
  submit,
  open,
  busy,
  error,
  more,
}: FormDialogProps): ReactElement {
  const t = useWords();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          open?.();
          setOpened(true);
        }}
      >
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        centered
        closeButtonProps={{ 'aria-label': t('console.parts.cancel') }}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit(close);
          }}
        >
          <Stack>
            {children}
            {error !== null && <Failure error={error} />}
            {more}
            <Button type="submit" loading={busy}>
              {act}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
