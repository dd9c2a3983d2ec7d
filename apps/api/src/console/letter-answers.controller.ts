import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '#auth';
import { AnswerDesk, LetterBoard } from '#campaigns';
import { type AnswerTextView, DecideAnswerRequest, type LetterView } from '#contracts';
import { Database } from '#database';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Answers to letters of which nobody knows whether they are the office's. */
@Controller('api/letters/:id/answers/:answer')
export class LetterAnswersController {
  constructor(
    private readonly database: Database,
    private readonly desk: AnswerDesk,
    private readonly board: LetterBoard,
  ) {}

  /** What it says; a POST, because that somebody read it goes on record. */
  @Post('read')
  @HttpCode(200)
  @Permit('letters.manage')
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answer', ParseUUIDPipe) answer: string,
  ): Promise<AnswerTextView> {
    return this.database.transaction((tx) => this.desk.read(tx, actor, id, answer));
  }

  @Post('pass-on')
  @HttpCode(200)
  @Permit('letters.manage')
  passOn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answer', ParseUUIDPipe) answer: string,
    @Body({ schema: DecideAnswerRequest }) request: DecideAnswerRequest,
  ): Promise<LetterView> {
    return this.database.transaction(async (tx) => {
      await this.desk.passOn(tx, actor, id, answer, request);
      return this.board.view(tx, id);
    });
  }

  @Post('drop')
  @HttpCode(200)
  @Permit('letters.manage')
  drop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answer', ParseUUIDPipe) answer: string,
    @Body({ schema: DecideAnswerRequest }) request: DecideAnswerRequest,
  ): Promise<LetterView> {
    return this.database.transaction(async (tx) => {
      await this.desk.drop(tx, actor, id, answer, request);
      return this.board.view(tx, id);
    });
  }
}
