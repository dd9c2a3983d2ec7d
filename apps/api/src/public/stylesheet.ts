import { createHash } from 'node:crypto';
import { publicStylesheet } from '#face';

const css = publicStylesheet();
const hash = createHash('sha256').update(css).digest('base64url').slice(0, 12);

/** The stylesheet of the public pages. `address` changes when its content does, so that it may be kept for ever. */
export const stylesheet = { css, hash, address: `/face.css?v=${hash}` };
