import {
  GraphQLError,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What Salesforce's validator calls what each rule finds. */
const NAMES: Readonly<Record<string, string>> = {
  FieldsOnCorrectTypeRule: 'FieldUndefined',
  FragmentsOnCompositeTypesRule: 'FragmentTypeConditionInvalid',
  KnownArgumentNamesRule: 'UnknownArgument',
  KnownDirectivesRule: 'UnknownDirective',
  KnownFragmentNamesRule: 'UndefinedFragment',
  KnownTypeNamesRule: 'UnknownType',
  NoFragmentCyclesRule: 'FragmentCycle',
  NoUndefinedVariablesRule: 'UndefinedVariable',
  OverlappingFieldsCanBeMergedRule: 'FieldsConflict',
  PossibleFragmentSpreadsRule: 'InvalidFragmentType',
  ProvidedRequiredArgumentsRule: 'MissingFieldArgument',
  ScalarLeafsRule: 'SubselectionRequired',
  ValuesOfCorrectTypeRule: 'WrongType',
  VariablesAreInputTypesRule: 'NonInputTypeOnVariable',
  VariablesInAllowedPositionRule: 'VariableTypeMismatch',
};

/** Dropping an optional field may leave its variables and fragments unused: that is no error. */
const LENIENT: readonly ValidationRule[] = [NoUnusedFragmentsRule, NoUnusedVariablesRule];

const RULES = specifiedRules.filter((rule) => !LENIENT.includes(rule)).map(named);

/** What is wrong with a query for someone who sees that schema, in Salesforce's words. */
export const validationErrors = (
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly GraphQLError[] =>
  validate(schema, document, RULES, { maxErrors: 20, hideSuggestions: true });

/** The rule, its findings worded as Salesforce words them. */
function named(rule: ValidationRule): ValidationRule {
  const name = NAMES[rule.name] ?? 'InvalidSyntax';
  return (context) => {
    const reportError = (error: GraphQLError): void => context.reportError(worded(name, error));
    return rule(
      Object.create(context, { reportError: { value: reportError } }) as ValidationContext,
    );
  };
}

function worded(name: string, error: GraphQLError): GraphQLError {
  const undefinedField = /Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message);
  const [, field, type] = undefinedField ?? [];
  const what =
    undefinedField === null ? error.message : `Field '${field}' in type '${type}' is undefined`;
  const { nodes, source, positions } = error;
  const message = `Validation error of type ${name}: ${what}`;
  return new GraphQLError(message, { nodes, source, positions });
}
