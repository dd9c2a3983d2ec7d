import { Injectable } from '@nestjs/common';
import { sendPrompt } from '#mail';
import { SendMailProcessor } from './send-mail.processor.js';

@Injectable()
export class SendPromptProcessor extends SendMailProcessor {
  override readonly job = sendPrompt;
}
