import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

export const usePreviewImport = () => useSend(previewImport)
export const useImportSheet = () => useSend(importSheet, ...rotaKeys, ['absences'])
