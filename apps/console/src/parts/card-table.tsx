import type { ReactElement, ReactNode } from 'react';
import classes from './table.module.css';

interface CardTableProps {
  label: string;
  /** A key and the words of each column. */
  heads: readonly (readonly [string, string])[];
  /** Rows; a cell that says its column where the table is narrow has it as `data-title`. */
  children: ReactNode;
}

/** A short table within a section, whose rows become cards where it is narrow. For lists of the API there is ListTable. */
export function CardTable({ label, heads, children }: CardTableProps): ReactElement {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
