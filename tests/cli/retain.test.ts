import type { CommandContext } from '@amhp/api/cli/command.ts'
import { run as retain } from '@amhp/api/cli/retain.ts'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { addGina, found, setYears } from '../support/services/retention.ts'

describe('npm run rota -- retain', () => {
  async function line(api: TestApi, ...args: string[]) {
    const said = { out: '', err: '' }
    const context: CommandContext = {
      ...{ clock: api.clock, cwd: '/', databaseUrl: `file:${api.store.file}`, address: '' },
      write: (text) => (said.out += text),
      writeError: (text) => (said.err += text),
    }
    return { code: await retain(args, context), ...said }
  }

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

  test.each([[['--now']], [['--dry-run', 'more']]])('%j is refused with the usage', async (args) => {
    expect(await line(await testApi(), ...args)).toMatchObject({ code: 2, out: '' })
  })
})
