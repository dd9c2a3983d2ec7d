import { randomInt } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Passwords, StaffService } from '#auth';
import { CodedError, type Role } from '#contracts';
import { Database } from '#database';
import { demoError } from './demo.errors.js';

const MARK = 'demo-administrator@staff.example';

/** Tables that an empty database has no rows in. */
const TABLES = ['staff', 'sources', 'reports', 'incidents', 'subscribers', 'campaigns', 'supporters', 'offices'];

/** @throws STANDALONE_DEMO_NOT_EMPTY unless the database is empty or was filled by an earlier demo */
export async function assertDemoDatabase(app: INestApplicationContext): Promise<void> {
  if (await isStaff(app, MARK)) return;
  for (const table of TABLES) {
    const [row] = await app.get(Database).query(`SELECT 1 FROM ${table} LIMIT 1`);
    if (row !== undefined) throw demoError('STANDALONE_DEMO_NOT_EMPTY');
  }
  await addStaff(app, MARK, 'administrator');
}

/** A token of the demo's staff member of a role, who is made when missing. */
export async function demoToken(app: INestApplicationContext, role: Role): Promise<string> {
  const email = `demo-${role}@staff.example`;
  if (!(await isStaff(app, email))) await addStaff(app, email, role);
  const staff = app.get(StaffService);
  const { staffId } = await staff.byEmail(email);
  return app.get(Database).transaction((tx) => staff.makeToken(tx, staffId));
}

/** A new password for the demo's administrator, made at each start and shown once; it opens the demo's own database alone. */
export async function demoPassword(app: INestApplicationContext): Promise<{ email: string; password: string }> {
  const password = Array.from({ length: 4 }, () => String(randomInt(1000, 10_000))).join('-');
  const hash = await app.get(Passwords).hash(password, MARK);
  const { staffId } = await app.get(StaffService).byEmail(MARK);
  await app.get(Database).transaction((tx) => app.get(Passwords).set(tx, staffId, hash));
  return { email: MARK, password };
}

async function addStaff(app: INestApplicationContext, email: string, role: Role): Promise<void> {
  await app.get(Database).transaction((tx) => app.get(StaffService).create(tx, { email, name: `Demo ${role}`, role }));
}

async function isStaff(app: INestApplicationContext, email: string): Promise<boolean> {
  try {
    await app.get(StaffService).byEmail(email);
    return true;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'AUTH_STAFF_UNKNOWN') return false;
    throw error;
  }
}
