import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, StaffDirectory } from '#auth';
import { ChangeRoleRequest, EndStaffRequest, type Page, StaffPageRequest, type StaffView } from '#contracts';
import { CurrentActor, Permit } from '../platform/permit.js';

/** The people who work here. */
@Controller('api/staff')
export class StaffController {
  constructor(private readonly directory: StaffDirectory) {}

  @Get()
  @Permit('records.read')
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: StaffPageRequest }) page: StaffPageRequest,
  ): Promise<Page<StaffView>> {
    return this.directory.list(actor, page);
  }

  @Put(':id/role')
  @Permit('staff.manage')
  async changeRole(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: ChangeRoleRequest }) request: ChangeRoleRequest,
  ) {
    await this.directory.changeRole(actor, id, request);
    return { id };
  }

  @Post(':id/end')
  @HttpCode(200)
  @Permit('staff.manage')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: EndStaffRequest }) { reason }: EndStaffRequest,
  ) {
    await this.directory.end(actor, id, reason);
    return { id };
  }
}
