import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#config';
import { Outbound } from '#outbound';

/** Amazon changes its certificate once a year; the addresses of some are known at a time. */
const KEPT = 20;

/** The certificates that Amazon SNS signs with, fetched once from its own hosts: the caller has checked the address. */
@Injectable()
export class SnsCertificates {
  private readonly known = new Map<string, X509Certificate>();
  private asking: Promise<X509Certificate | null> | undefined;

  constructor(
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  /**
   * Null when what lies there is no certificate that is valid today. One is asked for at a time, so that nobody can make us ask for many.
   * @throws OUTBOUND_* when it cannot be fetched
   */
  async at(address: string): Promise<X509Certificate | null> {
    while (this.asking !== undefined) await this.asking.catch(() => undefined);
    const certificate = this.known.get(address) ?? (await this.askOnce(address));
    return certificate !== null && this.isValid(certificate) ? certificate : null;
  }

  /** Keeps the certificate that lies at an address. @throws when it is none */
  keep(address: string, pem: Buffer | string): X509Certificate {
    const certificate = new X509Certificate(pem);
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(address, certificate);
    return certificate;
  }

  private askOnce(address: string): Promise<X509Certificate | null> {
    this.asking = this.fetch(address).finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async fetch(address: string): Promise<X509Certificate | null> {
    const { status, finalUrl, body } = await this.outbound.fetch(address);
    // A redirect may lead anywhere.
    if (status !== 200 || finalUrl !== new URL(address).href || body.length > 20_000) return null;
    try {
      return this.keep(address, body);
    } catch {
      return null;
    }
  }

  private isValid({ validFrom, validTo }: X509Certificate): boolean {
    const now = this.clock.now().getTime();
    return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
  }
}
