import type { ReactNode } from 'react';

/** One column: what it is called, what stands in it, and the name by which the API sorts it, if it does. */
export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  sort?: string;
  align?: 'end';
  /** CSS width; the rest is shared. */
  width?: string;
}
