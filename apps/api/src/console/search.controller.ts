import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, StaffService } from '#auth';
import {
  type FoundIncident,
  type FoundReport,
  type Page,
  SaveSearchViewRequest,
  SearchIncidentsRequest,
  SearchReportsRequest,
  type SearchViewView,
} from '#contracts';
import { Search, SearchViews } from '#incidents';
import { CurrentActor, Permit } from '../platform/permit.js';

/** Searching what the desk may see, and the searches that people keep. */
@Controller('api/search')
@Permit('records.read')
export class SearchController {
  constructor(
    private readonly search: Search,
    private readonly views: SearchViews,
    private readonly staff: StaffService,
  ) {}

  @Get('reports')
  reports(@Query({ schema: SearchReportsRequest }) request: SearchReportsRequest): Promise<Page<FoundReport>> {
    return this.search.reports(request);
  }

  @Get('incidents')
  incidents(@Query({ schema: SearchIncidentsRequest }) request: SearchIncidentsRequest): Promise<Page<FoundIncident>> {
    return this.search.incidents(request);
  }

  @Get('views')
  async list(@CurrentActor() { staffId }: Actor): Promise<{ items: SearchViewView[] }> {
    const items = await this.views.list(staffId);
    const names = await this.staff.namesOf([...new Set(items.map((view) => view.staffId))]);
    return { items: items.map((view) => ({ ...view, staffName: names.get(view.staffId) ?? null })) };
  }

  @Post('views')
  async save(@CurrentActor() actor: Actor, @Body({ schema: SaveSearchViewRequest }) request: SaveSearchViewRequest) {
    return { id: await this.views.save(actor, request) };
  }

  @Delete('views/:id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.views.remove(actor, id);
  }
}
