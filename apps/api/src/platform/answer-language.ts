import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOfAnswer } from './language-prefix.js';

/** The language in which a program of staff wants to be told, by its Accept-Language; English where it names none that we have. */
export const AnswerLanguage = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  languageOfAnswer(context.switchToHttp().getRequest<FastifyRequest>(), 'en'),
);
