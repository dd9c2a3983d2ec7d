import { Button, type ButtonProps } from '@mantine/core';
import type { ReactElement } from 'react';
import { type ConfirmOptions, useConfirm } from './confirm.js';

interface AskButtonProps extends Omit<ConfirmOptions, 'act'> {
  /** The verb and its object, on the button and in the dialog. */
  act: string;
  look?: Pick<ButtonProps, 'variant' | 'size' | 'ms'>;
}

/** A button that asks before it acts. What stops or destroys is drawn in the colour of it. */
export function AskButton({ look = {}, ...question }: AskButtonProps): ReactElement {
  const confirm = useConfirm();
  const grave = question.grave === true ? { variant: 'outline', color: 'vermilion' } : {};
  return (
    <Button {...grave} {...look} onClick={() => confirm(question)}>
      {question.act}
    </Button>
  );
}
