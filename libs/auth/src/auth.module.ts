import { Module } from '@nestjs/common';
import { DailyLimit } from './daily-limit.js';
import { PublicLinks } from './public-links.js';
import { StaffActs } from './staff-acts.js';
import { StaffService } from './staff.service.js';

/** Staff, their acts, signed links and daily limits. */
@Module({
  providers: [StaffService, StaffActs, PublicLinks, DailyLimit],
  exports: [StaffService, StaffActs, PublicLinks, DailyLimit],
})
export class AuthModule {}
