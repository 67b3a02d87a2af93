import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { forgetImportAnswer, forgetImportAnswers, listImportAnswers } from '@amhp/shared/contract/import-answers.ts'
import { listImports, undoImport } from '@amhp/shared/contract/import-undo.ts'
import { query } from './query.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

const answers = ['import-answers']
const imports = ['imports']
const written = [...rotaKeys, ['absences'], ['amhps'], answers, imports]

export const usePreviewImport = () => useSend(previewImport)
export const useImportSheet = () => useSend(importSheet, ...written)
export const importsQuery = query(imports, listImports, {})
export const useUndoImport = () => useSend(undoImport, ...written)
export const importAnswersQuery = query(answers, listImportAnswers, {})
export const useForgetAnswer = () => useSend(forgetImportAnswer, answers)
export const useForgetAnswers = () => useSend(forgetImportAnswers, answers)
