import { Controller, Get } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Public } from '../platform/permit.js';
import { openApiDocument, type OpenApiDocument } from './openapi-document.js';
import type { ControllerClass } from './routes.js';

/** Tells programs how the staff API is asked. */
@Controller('api/openapi.json')
@Public('It describes the routes of an open program and holds no data.')
export class OpenApiController {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Made of the routes that this process really has. */
  @Get()
  document(): OpenApiDocument {
    const classes = this.discovery.getControllers().map(({ metatype }) => metatype);
    return openApiDocument(classes.filter((metatype): metatype is ControllerClass => typeof metatype === 'function'));
  }
}
