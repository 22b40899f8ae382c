import { toJSONSchema } from 'zod';
import { configSchema } from '../src/core/config/schema';
import { RULES } from '../src/core/lint/rules';

/** One JSON Schema for `.case-notes.yaml` and `.case-notes.json`; rules are offered by code and name. */
export function jsonSchema(): object {
  const schema = toJSONSchema(configSchema, { unrepresentable: 'any' }) as {
    properties: Record<string, { propertyNames?: unknown }>;
  };
  const rules = schema.properties.rules;
  if (rules) rules.propertyNames = { enum: RULES.flatMap(({ code, name }) => [code, name]) };
  return { title: 'Case Notes', ...schema };
}
