package org.xiaohao.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.xiaohao.Xiaohao;

/**
 * A test in the whole application, on a real PostgreSQL and with a real mail server. All such tests share one
 * application: add no beans, no properties and no @MockBean, or a second one is started.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Xiaohao.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestHouse.class)
@Import({TestClock.InPlaceOfTheRealOne.class, FlowsTaken.class})
public @interface HouseTest {}
