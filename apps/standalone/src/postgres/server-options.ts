/**
 * The settings of the embedded server, as given to `pg_ctl -o`. They are passed at each start and not kept in the data
 * folder, so that an older database gets what this version wants.
 */
export function serverOptions(port: number, durable: boolean): string {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    // Without durability it serves a whole run of tests, in which several installations work at a time.
    max_connections: durable ? 120 : 300,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Failing statements and the rows they name may hold a person's data; the log gets the bare message only.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
