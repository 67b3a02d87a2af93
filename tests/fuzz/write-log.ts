import Connection from 'better-sqlite3'

/** A row that was written. The service is null in tables that belong to no service. */
export interface Write {
  readonly on: string
  readonly how: 'insert' | 'update' | 'delete'
  readonly service: string | null
}

/** Notes every row that is written, by triggers of its own, and reads the database beside the server. */
export class WriteLog {
  readonly #sqlite: Connection.Database
  #mark = 0

  constructor(file: string) {
    this.#sqlite = new Connection(file)
    this.#sqlite.exec('create table fuzz_writes (number integer primary key, "on" text, how text, service text)')
    for (const table of this.#tables()) {
      const columns = this.#sqlite.prepare('select name from pragma_table_info(?)').pluck().all(table)
      for (const how of ['insert', 'update', 'delete'] as const) {
        const row = how === 'delete' ? 'old' : 'new'
        const service = columns.includes('service_id')
          ? `${row}.service_id`
          : table === 'services'
            ? `${row}.id`
            : 'null'
        this.#sqlite.exec(`create trigger fuzz_${table}_${how} after ${how} on "${table}" begin
          insert into fuzz_writes ("on", how, service) values ('${table}', '${how}', ${service}); end`)
      }
    }
  }

  /** What was written since the last call. */
  sinceLast(): Write[] {
    const rows = this.#sqlite
      .prepare('select number, "on", how, service from fuzz_writes where number > ? order by number')
      .all(this.#mark) as (Write & { number: number })[]
    this.#mark = rows.at(-1)?.number ?? this.#mark
    return rows
  }

  rolesOf(service: string, account: string): string[] {
    const roles = this.#sqlite.prepare('select roles from accounts where service_id = ? and id = ?').pluck()
    return JSON.parse(roles.get(service, account) as string)
  }

  /** An account may have been stopped; its next session should work. */
  allowAgain(service: string, account: string): void {
    this.#sqlite
      .prepare('update accounts set active = 1 where service_id = ? and id = ? and active = 0')
      .run(service, account)
  }

  /** Rows of a query that should have none. */
  all(query: string): unknown[] {
    return this.#sqlite.prepare(query).all()
  }

  close(): void {
    this.#sqlite.close()
  }

  #tables(): string[] {
    const tables =
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' and name <> 'fuzz_writes'"
    return this.#sqlite.prepare(tables).pluck().all() as string[]
  }
}
