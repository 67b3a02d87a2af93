import { run as retain } from '@amhp/api/cli/retain.ts'
import { replacingNames } from '@amhp/db/marks.ts'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import { runCommand } from '../support/server/command.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { addGina, found, setYears } from '../support/services/retention.ts'

describe('npm run rota -- retain', () => {
  const line = ({ clock, store }: TestApi, ...args: string[]) =>
    runCommand(retain, args, { clock, databaseUrl: `file:${store.file}` })

  test('--dry-run says what would happen and writes nothing; without it, it happens beside a server', async () => {
    const api = await testApi()
    await addGina(api)
    await setYears(api)
    const before = await rowsOfService(api.store, 'north')
    const dry = await line(api, '--dry-run')
    expect(dry.code).toBe(0)
    expect(dry.out).toContain('north service: 1 name of an AMHP replaced')
    expect(dry.out).toContain('south service: nothing has to be replaced or removed\nNothing was changed.\n')
    expect(await rowsOfService(api.store, 'north')).toEqual(before)
    expect((await line(api)).out).toContain('north service: 1 name of an AMHP replaced')
    expect(found(api)).toEqual([])
    expect((await line(api)).out).toContain('north service: nothing has to be replaced')
  })

  test.each([[['--dry-run']], [[]]])(
    '%j names a service that fails, does the others, and exits with 1',
    async (args) => {
      const api = await testApi()
      await addGina(api)
      await setYears(api)
      await api.store.tx((q) =>
        replacingNames(q, async () => {
          await q.run(sql`update audit_entries set detail = '{' where about_id = 'north-gone'`)
        }),
      )
      const { code, out, err } = await line(api, ...args)
      expect([code, out]).toEqual([1, expect.stringContaining('south service: nothing has to be replaced or removed')])
      expect(err).toMatch(/^north service: could not be done: .*JSON/)
    },
  )

  test.each([[['--now']], [['--dry-run', 'more']]])('%j is refused with the usage', async (args) => {
    expect(await line(await testApi(), ...args)).toMatchObject({ code: 2, out: '' })
  })
})
