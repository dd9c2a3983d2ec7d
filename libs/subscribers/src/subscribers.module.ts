import { Module } from '@nestjs/common';
import { SubscriberService } from './subscriber.service.js';

/** Subscribers and what they asked for. */
@Module({ providers: [SubscriberService], exports: [SubscriberService] })
export class SubscribersModule {}
