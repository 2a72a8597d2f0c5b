package org.daybook.command.front;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.daybook.command.front.CommandCatalogue.Described;
import org.daybook.command.front.CommandCatalogue.Field;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Gives every command a path of its own in the OpenAPI document, with the schema of its body as the binder reads it. */
@Component
class CommandDocument implements OpenApiCustomizer {

    static final String PATH = "/api/commands/";
    private static final String GENERAL = PATH + "{name}";

    private final CommandCatalogue catalogue;

    CommandDocument(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI document) {
        PathItem general = document.getPaths().get(GENERAL);
        if (general == null || general.getPost() == null) {
            throw new IllegalStateException("The document does not know " + GENERAL);
        }
        catalogue.describe().forEach(command -> {
            document.schema(command.name(), object(command.fields(), document));
            document.path(PATH + command.name(), new PathItem().post(operation(command, general.getPost())));
        });
    }

    private static Operation operation(Described command, Operation general) {
        Operation operation = new Operation()
                .operationId(command.name())
                .tags(general.getTags())
                .requestBody(new RequestBody().required(true).content(json(new Schema<>().$ref(command.name()))))
                .responses(responses(general));
        general.getParameters().stream()
                .filter(parameter -> "header".equals(parameter.getIn()))
                .forEach(operation::addParametersItem);
        return operation;
    }

    private static ApiResponses responses(Operation general) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse("200", general.getResponses().get("200"));
        responses.addApiResponse("400", problem("The body is not one that this command takes."));
        responses.addApiResponse("404", problem("There is no such child."));
        responses.addApiResponse("409", problem("The record has changed since the version the caller saw."));
        responses.addApiResponse("422", problem("A rule does not allow this; nothing was recorded."));
        return responses;
    }

    private static ApiResponse problem(String description) {
        Content content =
                new Content().addMediaType("application/problem+json", new MediaType().schema(new ObjectSchema()));
        return new ApiResponse().description(description).content(content);
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static Schema<?> object(List<Field> fields, OpenAPI document) {
        Schema<?> schema = new ObjectSchema().additionalProperties(false);
        fields.forEach(field -> {
            schema.addProperty(field.name(), schema(field, document));
            if (field.required()) {
                schema.addRequiredItem(field.name());
            }
        });
        return schema;
    }

    private static Schema<?> schema(Field field, OpenAPI document) {
        if ("list".equals(field.type())) {
            return new ArraySchema().items(single(field, "text", document));
        }
        return single(field, field.type(), document);
    }

    private static Schema<?> single(Field field, String type, OpenAPI document) {
        List<Field> inside = field.fields();
        if (inside != null) {
            return object(inside, document);
        }
        CodeList list = field.codeList() == null ? null : CodeLists.of(field.codeList());
        return list == null ? plain(type, field.name()) : codes(list, document);
    }

    private static Schema<?> plain(String type, @Nullable String name) {
        return switch (type) {
            case "date" -> new DateSchema();
            case "date-or-time" -> new StringSchema().description("A day, a local date-time or an instant");
            case "boolean" -> new BooleanSchema();
            case "whole-number" -> new IntegerSchema();
            case "number" -> new NumberSchema();
            case "object" -> new ObjectSchema();
            default -> new StringSchema().maxLength("note".equals(name) ? FieldText.LONG : FieldText.SHORT);
        };
    }

    /** Each code list stands in the document once. */
    private static Schema<?> codes(CodeList list, OpenAPI document) {
        StringSchema codes = new StringSchema();
        list.entries().forEach(entry -> codes.addEnumItem(entry.code()));
        codes.description("Labels and validity: /api/code-lists/" + list.name());
        document.schema("code-" + list.name(), codes);
        return new Schema<>().$ref("code-" + list.name());
    }
}
