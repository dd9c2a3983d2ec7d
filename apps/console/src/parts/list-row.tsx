import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useWords } from '../app/words.js';
import type { Column } from './list-column.js';
import classes from './table.module.css';

interface SortHeadProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  change: (part: Record<string, string | undefined>) => void;
}

/** The head of a column; a button when the list can be sorted by it. */
export function SortHead<Row>({ column, sort, change }: SortHeadProps<Row>): ReactElement {
  const { title, align, width, sort: name } = column;
  const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  const style = width === undefined ? {} : { width };
  if (name === undefined) {
    return (
      <th scope="col" data-align={align} style={style}>
        {title}
      </th>
    );
  }
  const Arrow = order === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" data-align={align} style={style} aria-sort={order ?? 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => change({ sort: order === 'descending' ? name : `-${name}` })}
      >
        {title}
        <Arrow size={14} aria-hidden className={order === undefined ? classes.idle : undefined} />
      </UnstyledButton>
    </th>
  );
}

interface ListRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  link: string | undefined;
  /** undefined where rows cannot be ticked */
  ticked: boolean | undefined;
  tick: (on: boolean) => void;
}

/** One row; the whole of it leads where its title leads. */
export function ListRow<Row>({ row, columns, link, ticked, tick }: ListRowProps<Row>): ReactElement {
  const t = useWords();
  return (
    <tr data-link={link !== undefined} data-ticked={ticked}>
      {ticked !== undefined && (
        <td className={classes.tick}>
          <Checkbox
            size="xs"
            aria-label={t('console.parts.list.choose')}
            checked={ticked}
            onChange={(event) => tick(event.currentTarget.checked)}
          />
        </td>
      )}
      {columns.map(({ key, title, align, cell }, index) => (
        <td
          key={key}
          className={index === 0 ? classes.lead : undefined}
          data-align={align}
          data-title={index === 0 ? undefined : title}
        >
          {index === 0 && link !== undefined ? (
            <Link to={link} className={classes.title}>
              {cell(row)}
            </Link>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
