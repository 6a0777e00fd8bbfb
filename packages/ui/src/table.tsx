import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { cx } from './cx.ts'

export interface TableColumn<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
}

export interface TableProps<Row> {
  /** Names the table for screen readers. */
  label: string
  /** The first column names the row: it carries the link and heads the card. */
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the whole row a link. */
  rowHref?: (row: Row) => string
  /** One of several below each other: columns stand where they stand in the others, whatever is in them. */
  isOneOfMany?: boolean
}

/*
 * Below 768 px every row is a card. The roles are spelled out, because browsers drop the meaning of
 * table elements that are not displayed as such.
 */
export function Table<Row>({ label, columns, rows, rowKey, rowHref, isOneOfMany = false }: TableProps<Row>): ReactNode {
  return (
    <div className="md:overflow-x-auto">
      <table
        role="table"
        aria-label={label}
        className={cx('block w-full text-sm md:table', isOneOfMany && 'md:min-w-2xl md:table-fixed')}
      >
        <thead role="rowgroup" className="hidden md:table-header-group">
          <tr role="row" className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                className={cx(
                  'px-4 py-2.5 text-xs font-medium whitespace-nowrap text-subtle first:pl-6 last:pr-6',
                  column.align === 'end' ? 'text-right' : 'text-left',
                  isOneOfMany && 'first:w-1/4',
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block divide-y divide-line md:table-row-group">
          {rows.map((row) => (
            <TableRow key={rowKey(row)} columns={columns} row={row} href={rowHref?.(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TableRowProps<Row> {
  columns: readonly TableColumn<Row>[]
  row: Row
  href: string | undefined
}

function TableRow<Row>({ columns, row, href }: TableRowProps<Row>): ReactNode {
  const [first, ...others] = columns
  return (
    <tr
      role="row"
      className={cx(
        'relative block px-5 py-4 transition-colors md:table-row md:p-0',
        Boolean(href) && 'hover:bg-hover has-focus-visible:bg-hover',
      )}
    >
      {first && (
        <th
          role="rowheader"
          scope="row"
          className="block pb-1 text-left text-base font-medium text-ink md:table-cell md:max-w-64 md:px-4 md:py-3.5 md:pl-6 md:text-sm"
        >
          {href ? (
            <Link href={href} className="rounded after:absolute after:inset-0">
              {first.cell(row)}
            </Link>
          ) : (
            first.cell(row)
          )}
        </th>
      )}
      {others.map((column) => (
        <td
          key={column.id}
          role="cell"
          className={cx(
            'flex items-baseline justify-between gap-6 py-1 text-muted md:table-cell md:max-w-64 md:px-4 md:py-3.5 md:last:pr-6',
            column.align === 'end' && 'md:text-right',
          )}
        >
          <span className="shrink-0 text-subtle md:hidden">{column.header}</span>
          <span className="min-w-0 text-right md:[text-align:inherit]">{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  )
}
