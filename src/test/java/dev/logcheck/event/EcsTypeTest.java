package dev.logcheck.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index takes what comes out, and nothing comes out that it would refuse. */
final class EcsTypeTest {
  @Test
  void valuesHaveTheTypeOfTheirField() {
    assertEquals("007", EcsType.TEXT.value("007"));
    assertEquals(7L, EcsType.LONG.value("007"));
    assertEquals(-0.5, EcsType.FLOAT.value("-0.5"));
    assertEquals(true, EcsType.BOOLEAN.value("true"));
    assertEquals("fe80::1", EcsType.IP.value("fe80::1%eth0"));
    assertEquals("2026-11-20T08:00:00Z", EcsType.DATE.value("2026-11-20T10:00:00+02:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "LONG, 0x1f",
    "LONG, 9223372036854775808",
    "LONG, 1.5",
    "FLOAT, NaN",
    "FLOAT, 1f",
    "FLOAT, -",
    "BOOLEAN, yes",
    "DATE, Nov 20 10:00:00",
    "DATE, 2026-11-20",
  })
  void whatIsNotOfTheTypeIsNoValue(EcsType type, String text) {
    assertNull(type.value(text));
  }

  @Test
  void theSchemaKnowsTypesAndLists() {
    EcsFields schema = new EcsFields();
    assertEquals(new EcsFields.Field(EcsType.TEXT, false), schema.field("user.name"));
    assertEquals(new EcsFields.Field(EcsType.LONG, false), schema.field("source.port"));
    assertEquals(new EcsFields.Field(EcsType.IP, true), schema.field("host.ip"));
    for (String own : List.of("ssh.method", "user", "source.portt", "")) {
      assertNull(schema.field(own), own);
    }
  }
}
